using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>A word, or one of several, that must accompany the head.</summary>
/// <param name="Kind">How it hangs on the head.</param>
/// <param name="Preposition">The preposition before it; empty for none.</param>
/// <param name="Lemmas">Dictionary forms that fit, each with the words that must modify it (<c>hunger_strike</c>); empty when any noun fits.</param>
internal sealed record ExpressionPart(PartKind Kind, string Preposition, ImmutableArray<string> Lemmas)
{
    // Parts are asked about every dependent of every head: one look-up instead of a walk along up to thirty alternatives.
    private readonly Dictionary<string, string[][]> _byLastWord = Lemmas.Where(l => l[0] != '@').Select(l => l.Split('_')).GroupBy(w => w[^1], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The kinds of actor that fit by <c>@kind</c>; empty for most parts.</summary>
    public ImmutableArray<string> Kinds { get; } = [.. Lemmas.Where(l => l[0] == '@').Select(l => l[1..])];

    /// <summary>Words without which the part fits nowhere, by their bits (<see cref="WordFilter.BitOf"/>): one of each group must be there.</summary>
    public IEnumerable<short[]> NeededBits
    {
        get
        {
            if (Preposition.Length > 0)
            {
                yield return [WordFilter.BitOf(Preposition)];
            }

            if (Kinds.IsEmpty && !Lemmas.IsEmpty)
            {
                yield return [.. Lemmas.Select(l => WordFilter.BitOf(l.Split('_')[^1])).Distinct()];
            }
        }
    }

    /// <summary>The alternatives that end in a word, each as its words, longest first; null when there is none.</summary>
    public string[][]? EndingIn(string lemma) => _byLastWord.GetValueOrDefault(lemma);
}
