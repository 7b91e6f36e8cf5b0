using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Framing;

/// <summary>The loaded expressions of <c>data/lexicon/framing*.txt</c>. Immutable.</summary>
internal sealed class FramingLexicon
{
    private static readonly string[] Techniques = ["loaded_language", "name_calling", "exaggeration", "flag_waving", "scare_quotes"];

    private readonly FrozenDictionary<string, ImmutableArray<LoadedExpression>> _byFirst;

    private FramingLexicon(List<LoadedExpression> expressions)
    {
        Count = expressions.Sum(e => e.Words.Aggregate(1, (n, w) => n * w.Length));
        _byFirst = expressions
            .SelectMany(e => e.Words[0].Select(first => (first, e)))
            .GroupBy(x => x.first, x => x.e, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>How many expressions there are, each choice of words counted.</summary>
    public int Count { get; }

    /// <summary>Loads all tables whose names begin with <c>framing</c>.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static FramingLexicon Open(string lexicon) => new(
    [
        .. Directory.GetFiles(lexicon, "framing*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
            .SelectMany(name => Read(LexiconFile.Open(lexicon, name))),
    ]);

    /// <summary>The expressions that can begin with a word in lower case, the longest first.</summary>
    public ImmutableArray<LoadedExpression> StartingWith(string word) => _byFirst.GetValueOrDefault(word, []);

    /// <summary>Reads one table.</summary>
    internal static IEnumerable<LoadedExpression> Read(LexiconFile file)
    {
        foreach (var line in file.Lines)
        {
            string[] fields = line.Fields(2);
            if (fields.Length < 2 || Array.IndexOf(Techniques, fields[0]) < 0)
            {
                throw file.Error(line, $"expected TECHNIQUE WORDS with one of {string.Join(", ", Techniques)}");
            }

            var words = fields[1].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.ToLowerInvariant().Split('|', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray());
            yield return new(fields[0], [.. words]);
        }
    }
}

/// <summary>An expression that takes a side.</summary>
/// <param name="Technique">What it does.</param>
/// <param name="Words">Its words, without hyphens; each a choice of lemmas or forms in lower case.</param>
internal sealed record LoadedExpression(string Technique, ImmutableArray<ImmutableArray<string>> Words);
