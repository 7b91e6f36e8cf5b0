using System.Collections.Frozen;

namespace Entente.Coding.Lexicons;

/// <summary>The nouns of <c>data/lexicon/untold.txt</c>, around which words that look like acts tell of none. Immutable.</summary>
internal sealed class UntoldWords
{
    private readonly FrozenSet<string> _remembrances;
    private readonly FrozenSet<string> _bodies;
    private readonly FrozenSet<string> _arms;

    private UntoldWords(IEnumerable<string> remembrances, IEnumerable<string> bodies, IEnumerable<string> arms) =>
        (_remembrances, _bodies, _arms) = (remembrances.ToFrozenSet(StringComparer.Ordinal), bodies.ToFrozenSet(StringComparer.Ordinal), arms.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Loads the table.</summary>
    /// <param name="folder">The folder <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static UntoldWords Open(string folder) => Read(LexiconFile.Open(folder, "untold.txt"));

    /// <summary>Reads the table.</summary>
    internal static UntoldWords Read(LexiconFile file)
    {
        List<string> remembrances = [], bodies = [], arms = [];
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var own = fields[0] switch
            {
                "remembrance" when fields.Length > 1 => remembrances,
                "body" when fields.Length > 1 => bodies,
                "arms" when fields.Length > 1 => arms,
                _ => throw file.Error(line, $"'{fields[0]}' begins no line with nouns; use remembrance, body or arms and a noun"),
            };
            own.AddRange(fields.Skip(1));
        }

        return new(remembrances, bodies, arms);
    }

    /// <summary>Whether what is remembered at something of this name happened long ago.</summary>
    public bool IsRemembrance(string lemma) => _remembrances.Contains(lemma);

    /// <summary>Whether what something of this name is there for is a part of its name.</summary>
    public bool IsBody(string lemma) => _bodies.Contains(lemma);

    /// <summary>Whether something of this name is a weapon or its crew, of which a noun before it only says what it is for.</summary>
    public bool IsArms(string lemma) => _arms.Contains(lemma);
}
