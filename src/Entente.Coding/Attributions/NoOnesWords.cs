using System.Collections.Frozen;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>The words of <c>data/lexicon/cues-no-one.txt</c>, by which a claim is put in no one's mouth. Immutable and thread-safe.</summary>
internal sealed class NoOnesWords
{
    private const string Table = "cues-no-one.txt";

    private readonly FrozenSet<string> _sources;
    private readonly FrozenSet<string> _cues;

    private NoOnesWords(IEnumerable<string> sources, IEnumerable<string> cues) =>
        (_sources, _cues) = (sources.ToFrozenSet(StringComparer.Ordinal), cues.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Reads the table.</summary>
    /// <param name="folder">The folder laid out like <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static NoOnesWords Open(string folder) => Read(LexiconFile.Open(folder, Table));

    /// <summary>Takes a table that is already in memory.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static NoOnesWords Read(LexiconFile file)
    {
        var words = file.Lines
            .Select(l => l.Text.Split('\t') is [{ Length: > 0 } lemma, "source" or "cue"] fields
                ? (Lemma: lemma, IsSource: fields[1] == "source")
                : throw file.Error(l, "a lemma and 'source' or 'cue' are expected, with a tab between."))
            .ToList();
        return new(words.Where(w => w.IsSource).Select(w => w.Lemma), words.Where(w => !w.IsSource).Select(w => w.Lemma));
    }

    /// <summary>Whether the draft's source is no speaker, or its cue names none and means that everyone knows.</summary>
    public bool Cover(SentenceView view, AttributionDraft draft)
    {
        if (draft.SourceFirst < 0)
        {
            return _cues.Contains(view.Tokens[draft.Cue].Lemma);
        }

        var head = view.HeadOf(draft.SourceFirst, draft.SourceEnd);
        return view.Tokens[head].Category == WordCategory.Noun && _sources.Contains(view.Tokens[head].Lemma);
    }
}
