using System.Collections.Frozen;
using Entente.Coding.Acts;

namespace Entente.Coding.Lexicons;

/// <summary>The words of <c>data/lexicon/praise.txt</c>, by which a speaker lifts up whom he speaks of. Immutable.</summary>
internal sealed class PraiseWords
{
    private readonly FrozenDictionary<string, PraiseStrength> _words;

    private PraiseWords(Dictionary<string, PraiseStrength> words) => _words = words.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Loads the table.</summary>
    /// <param name="folder">The folder <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed or gives a word twice; the message names it.</exception>
    public static PraiseWords Open(string folder) => Read(LexiconFile.Open(folder, "praise.txt"));

    /// <summary>Reads the table.</summary>
    internal static PraiseWords Read(LexiconFile file)
    {
        var words = new Dictionary<string, PraiseStrength>(StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            PraiseStrength strength = fields[0] switch
            {
                "laud" => PraiseStrength.Laud,
                "favour" => PraiseStrength.Favour,
                _ => throw file.Error(line, $"'{fields[0]}' begins no line with words; use laud or favour and a word"),
            };
            foreach (string word in fields.Skip(1))
            {
                if (!words.TryAdd(word, strength))
                {
                    throw file.Error(line, $"'{word}' stands in the table already; remove one of the two");
                }
            }
        }

        return new(words);
    }

    /// <summary>How much the word at an index praises, alone or together with the word behind it.</summary>
    public PraiseStrength At(SentenceTree tree, int index)
    {
        if (_words.TryGetValue(tree.Lemma(index), out var alone) && alone == PraiseStrength.Laud)
        {
            return alone;
        }

        return index + 1 < tree.Count && _words.TryGetValue($"{tree.Lemma(index)}_{tree.Lemma(index + 1)}", out var together) ? together : alone;
    }
}
