using System.Collections.Immutable;

namespace Entente.Coding.Lexicons;

/// <summary>Which words an expression's head may be.</summary>
internal enum HeadCategory
{
    /// <summary>A verb in any form.</summary>
    Verb = 0,
    /// <summary>A noun, or a name used as one.</summary>
    Noun = 1,
    /// <summary>An adjective or a participle used as one.</summary>
    Adjective = 2,
}

/// <summary>How a word of an expression hangs on the head.</summary>
internal enum PartKind
{
    /// <summary>Object, particle, adverb or predicate: any bare word (<c>hold talk</c>, <c>call off</c>, <c>find guilty</c>).</summary>
    Bare = 0,
    /// <summary>A noun behind a preposition (<c>take to street</c>).</summary>
    Oblique = 1,
    /// <summary>A preposition behind which any noun stands (<c>hurl mud at</c>).</summary>
    OpenOblique = 2,
    /// <summary>A word before a noun (<c>joint exercise</c>).</summary>
    Modifier = 3,
}

/// <summary>The words by which an act is known: a head and what must accompany it.</summary>
/// <param name="Heads">Dictionary forms of the head.</param>
/// <param name="Category">What the head must be.</param>
/// <param name="Parts">The other words.</param>
internal sealed record Expression(ImmutableArray<string> Heads, HeadCategory Category, ImmutableArray<ExpressionPart> Parts)
{
    // These follow a verb as its particle; the rest of the prepositions open a phrase.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    { "up", "off", "out", "down", "away", "back", "forth", "apart", "aside", "together", "ahead" };

    /// <summary>Whether one of the words must be an actor of a kind (<c>@organisation</c>).</summary>
    public bool NamesActor { get; } = Parts.Any(p => p.Lemmas.Any(l => l.StartsWith('@')));

    /// <summary>How many expressions the alternatives stand for.</summary>
    public int Breadth => Parts.Aggregate(Heads.Length, (n, p) => n * Math.Max(1, p.Lemmas.Length));

    /// <summary>Reads an expression: dictionary forms with <c>/</c> between alternatives, <c>_</c> within a compound.</summary>
    public static Expression Parse(SourceLine line, string text, HeadCategory category)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            throw line.Error(text, "the expression is empty; it needs at least a head word.");
        }

        foreach (string word in words.SelectMany(w => w.Split('/')))
        {
            if (word.StartsWith('@'))
            {
                if (!Enum.TryParse<ActorKind>(word[1..], ignoreCase: true, out _))
                {
                    throw line.Unknown("kind of actor", word, Enum.GetNames<ActorKind>().Select(k => "@" + k.ToLowerInvariant()));
                }
            }
            else if (word.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '\'' or '.')))
            {
                throw line.Error(word, $"'{word}' is not a word; an expression holds dictionary forms, '/' between alternatives and '_' within a compound.");
            }
        }

        return category == HeadCategory.Noun ? Noun(words) : Verb(words, category);
    }

    /// <summary>The expression with its open prepositions turned into particles, except those in <paramref name="sought"/>.</summary>
    public Expression WithParticles(IReadOnlySet<string> sought) => Category == HeadCategory.Noun ? this : this with
    {
        Parts = [.. Parts.Select(p => p.Kind == PartKind.OpenOblique && !sought.Contains(p.Preposition) ? new ExpressionPart(PartKind.Bare, "", [p.Preposition]) : p)],
    };

    // The tokeniser parts "cease-fire" and keeps "co-operation": a word with a hyphen is sought both ways.
    private static ImmutableArray<string> Spellings(string alternatives) =>
        [.. alternatives.Split('/').SelectMany(w => w.Contains('-', StringComparison.Ordinal) ? [w, w.Replace('-', '_')] : (string[])[w])];

    private static Expression Verb(string[] words, HeadCategory category)
    {
        var parts = ImmutableArray.CreateBuilder<ExpressionPart>();
        for (int i = 1; i < words.Length; i++)
        {
            // Of two prepositions in a row the first is the verb's particle: "hand over to police".
            bool opens = Slot.Prepositions.Contains(words[i]) && !(Particles.Contains(words[i]) && i == 1)
                && !(i + 1 < words.Length && Slot.Prepositions.Contains(words[i + 1]));
            if (opens && i + 1 < words.Length)
            {
                parts.Add(new(PartKind.Oblique, words[i], Spellings(words[++i])));
            }
            else
            {
                parts.Add(opens
                    ? new(PartKind.OpenOblique, words[i], [])
                    : new(PartKind.Bare, "", Spellings(words[i])));
            }
        }

        return new([.. words[0].Split('/')], category, parts.ToImmutable());
    }

    private static Expression Noun(string[] words)
    {
        var parts = ImmutableArray.CreateBuilder<ExpressionPart>();
        int head = Array.FindIndex(words, w => Slot.Prepositions.Contains(w)) is var first && first > 0 ? first - 1 : words.Length - 1;
        for (int i = 0; i < head; i++)
        {
            parts.Add(new(PartKind.Modifier, "", Spellings(words[i])));
        }

        for (int i = head + 1; i < words.Length; i++)
        {
            bool closed = i + 1 < words.Length;
            parts.Add(closed
                ? new(PartKind.Oblique, words[i], Spellings(words[++i]))
                : new(PartKind.OpenOblique, words[i], []));
        }

        return new([.. words[head].Split('/')], HeadCategory.Noun, parts.ToImmutable());
    }
}
