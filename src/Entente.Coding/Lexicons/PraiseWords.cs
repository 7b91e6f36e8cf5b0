using System.Collections.Frozen;

namespace Entente.Coding.Lexicons;

/// <summary>The words of <c>data/lexicon/praise.txt</c>, by which a speaker lifts up whom he speaks of. Immutable.</summary>
internal sealed class PraiseWords
{
    private readonly FrozenDictionary<string, PraiseStrength> _words;

    // Most words begin no pair, and for them none is spelled out.
    private readonly FrozenSet<string> _beginnings;

    private readonly FrozenSet<string> _foes;

    private PraiseWords(Dictionary<string, PraiseStrength> words, IEnumerable<string> foes)
    {
        _foes = foes.ToFrozenSet(StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _beginnings = words.Keys.Where(w => w.Contains('_', StringComparison.Ordinal)).Select(w => w[..w.IndexOf('_', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Loads the table.</summary>
    /// <param name="folder">The folder <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed or gives a word twice; the message names it.</exception>
    public static PraiseWords Open(string folder) => Read(LexiconFile.Open(folder, "praise.txt"));

    /// <summary>Reads the table.</summary>
    internal static PraiseWords Read(LexiconFile file)
    {
        var words = new Dictionary<string, PraiseStrength>(StringComparer.Ordinal);
        var foes = new List<string>();
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields[0] == "foe")
            {
                foes.AddRange(fields.Skip(1));
                continue;
            }

            PraiseStrength strength = fields[0] switch
            {
                "laud" => PraiseStrength.Laud,
                "favour" => PraiseStrength.Favour,
                _ => throw file.Error(line, $"'{fields[0]}' begins no line with words; use laud, favour or foe and a word"),
            };
            foreach (string word in fields.Skip(1))
            {
                if (!words.TryAdd(word, strength))
                {
                    throw file.Error(line, $"'{word}' stands in the table already; remove one of the two");
                }
            }
        }

        return new(words, foes);
    }

    /// <summary>Whether a party that is called so is no one's to praise (<c>the imperialist allied forces</c>).</summary>
    public bool IsFoe(string lemma) => _foes.Contains(lemma);

    /// <summary>How much a word praises, alone or together with the one behind it.</summary>
    /// <param name="lemma">The word.</param>
    /// <param name="next">The word behind it; null at the end of the sentence.</param>
    public PraiseStrength Of(string lemma, string? next)
    {
        var alone = _words.GetValueOrDefault(lemma);
        return alone != PraiseStrength.Laud && next is not null && _beginnings.Contains(lemma) && _words.TryGetValue($"{lemma}_{next}", out var together) ? together : alone;
    }
}
