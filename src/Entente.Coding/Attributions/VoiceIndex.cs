using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>Answers on whose word a stretch of text rests. Immutable and thread-safe.</summary>
/// <remarks>
/// Only attributions that <see cref="Attribution.CarriesVoice">carry voice</see> count: what a source plans or supports is told
/// by whoever tells of the plan. The outlet and the article's author stand outside every chain and are left out.
/// </remarks>
internal sealed class VoiceIndex
{
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly int[][] _bySentence;
    private readonly ActorReference? _author;

    /// <summary>Indexes the attributions of a reading by the sentences that their contents touch.</summary>
    /// <param name="attributions">The attributions of the reading.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="byline">The words of the header that name the author; what is attributed to them is the article itself. Null for none.</param>
    /// <param name="author">The author, whom a statement may call "he"; null when unknown, and for a report, whose author is not in it.</param>
    public VoiceIndex(ImmutableArray<Attribution> attributions, ImmutableArray<Sentence> sentences, TextSpan? byline = null, ActorReference? author = null)
    {
        _attributions = attributions;
        _sentences = sentences;
        _author = author;
        var lists = new List<int>[sentences.Length];
        for (var i = 0; i < attributions.Length; i++)
        {
            if (!attributions[i].CarriesVoice || byline is { } words && attributions[i].Source.Any(s => s.Overlaps(words)))
            {
                continue;
            }

            foreach (var piece in attributions[i].Content)
            {
                for (var s = FirstReaching(piece.Start); s < sentences.Length && sentences[s].Span.Start < piece.End; s++)
                {
                    var list = lists[s] ??= [];
                    if (list.Count == 0 || list[^1] != i)
                    {
                        list.Add(i);
                    }
                }
            }
        }

        _bySentence = [.. lists.Select(l => l?.ToArray() ?? [])];
    }

    /// <summary>The speakers on whose word the word rests, outermost first; empty for the article's own voice.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word within it.</param>
    public ImmutableArray<ActorReference> ChainAt(int sentence, int token)
    {
        var chain = ImmutableArray<ActorReference>.Empty;
        foreach (int attribution in Around(sentence, token))
        {
            // "He said …, adding that he had warned …" puts one speaker inside himself; he is one link.
            if (_attributions[attribution].Speaker is { } speaker && (chain.IsEmpty || chain[^1].Id != speaker.Id))
            {
                chain = chain.Add(speaker);
            }
        }

        return chain;
    }

    /// <summary>The first speakers of a word's chain but the author, each with those who speak together with him behind him.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word within it.</param>
    /// <param name="links">How many links of <see cref="ChainAt"/> to take, from the outermost.</param>
    public ImmutableArray<ActorReference> TogetherAt(int sentence, int token, int links)
    {
        var chain = ImmutableArray.CreateBuilder<ActorReference>();
        ActorReference? last = null;
        foreach (var attribution in Around(sentence, token).Select(i => _attributions[i]))
        {
            if (attribution.Speaker is not { } speaker || speaker.Id == last?.Id)
            {
                continue;
            }

            if (links-- == 0)
            {
                break;
            }

            last = speaker;
            if (speaker.Id != _author?.Id)
            {
                chain.Add(speaker);
                chain.AddRange(attribution.Others);
            }
        }

        return chain.ToImmutable();
    }

    /// <summary>Index of the innermost attribution whose content holds the word; -1 for the article's own voice.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word within it.</param>
    public int AttributionAt(int sentence, int token) => Around(sentence, token) is [.., var innermost] ? innermost : -1;

    /// <summary>The word by which the innermost speaker of a word speaks: it says when he did; null for the article's own voice.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word within it.</param>
    public (int Sentence, int Token)? CueAt(int sentence, int token)
    {
        if (AttributionAt(sentence, token) is not (>= 0 and var index))
        {
            return null;
        }

        var spoken = _attributions[index];
        var tokens = _sentences[spoken.Sentence].Tokens;
        int cue = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (spoken.Cue.Any(tokens[i].Span.Overlaps) && (cue < 0 || tokens[cue].Category != WordCategory.Verb))
            {
                cue = i;
            }
        }

        return cue < 0 ? null : (spoken.Sentence, cue);
    }

    // The attributions whose content holds a word: the outer before the inner, and of equals the longer first.
    private int[] Around(int sentence, int token)
    {
        var span = _sentences[sentence].Tokens[token].Span;
        int first = -1;
        List<int>? all = null;
        foreach (int candidate in _bySentence[sentence])
        {
            if (!Holds(_attributions[candidate], span))
            {
                continue;
            }

            if (first < 0)
            {
                first = candidate;
            }
            else
            {
                (all ??= [first]).Add(candidate);
            }
        }

        return all is not null ? [.. all.OrderBy(Ancestors).ThenByDescending(i => _attributions[i].Content.Sum(c => c.Length))] : first < 0 ? [] : [first];
    }

    // A cue is not part of what it lends: "said" inside an interrupted content rests on no one.
    private static bool Holds(Attribution attribution, TextSpan span) =>
        AnyContains(attribution.Content, span) && !AnyContains(attribution.Cue, span) && !AnyContains(attribution.Source, span);

    private static bool AnyContains(ImmutableArray<TextSpan> spans, TextSpan inner)
    {
        foreach (var span in spans)
        {
            if (span.Contains(inner))
            {
                return true;
            }
        }

        return false;
    }

    private int Ancestors(int index)
    {
        var depth = 0;
        for (var at = _attributions[index].Parent; at >= 0 && depth < _attributions.Length; at = _attributions[at].Parent)
        {
            depth++;
        }

        return depth;
    }

    private int FirstReaching(int position)
    {
        int low = 0, high = _sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sentences[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
