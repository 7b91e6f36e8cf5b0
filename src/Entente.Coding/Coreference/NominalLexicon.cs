using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Coreference;

/// <summary>The nouns of <c>data/lexicon/coreference.txt</c> that point back to actors. Immutable.</summary>
internal sealed class NominalLexicon
{
    private readonly FrozenDictionary<string, Nominal> _nouns;
    private readonly FrozenDictionary<string, ActorKind> _pairs;
    private readonly FrozenSet<string> _islands;
    private readonly FrozenSet<(string Modifier, string Noun)> _foes;

    private NominalLexicon(Dictionary<string, Nominal> nouns, Dictionary<string, ActorKind> pairs, HashSet<string> islands, HashSet<(string, string)> foes)
    {
        _foes = foes.ToFrozenSet();
        _nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _pairs = pairs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _islands = islands.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Loads the table.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static NominalLexicon Open(string lexicon) => Read(LexiconFile.Open(lexicon, "coreference.txt"));

    /// <summary>Reads the table.</summary>
    internal static NominalLexicon Read(LexiconFile file)
    {
        var nouns = new Dictionary<string, Nominal>(StringComparer.OrdinalIgnoreCase);
        var pairs = new Dictionary<string, ActorKind>(StringComparer.OrdinalIgnoreCase);
        var islands = new HashSet<string>(StringComparer.Ordinal);
        var foes = new HashSet<(string, string)>();
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 3)
            {
                throw file.Error(line, "expected CLASS VALUE NOUN, such as 'state - country nation'");
            }

            foreach (string noun in fields.Skip(2))
            {
                switch (fields[0])
                {
                    case "islands":
                        islands.Add(noun);
                        break;
                    case "foe":
                        foes.Add((fields[1] is "-" ? "" : fields[1], noun));
                        break;
                    case "pair" when fields[1] is "state" or "person":
                        pairs[noun] = fields[1] == "state" ? ActorKind.State : ActorKind.Person;
                        break;
                    case "island":
                        nouns.TryAdd(noun, new([ActorKind.State], []) { IsIsland = true });
                        break;
                    case "state" or "organisation" or "person" or "company" or "body" or "group" or "movement" or "organ":
                        nouns.TryAdd(noun.Replace('_', ' '), new(Kinds(fields[0]), fields[1] is "-" or "*" ? [] : [.. fields[1].Split(',')]) { IsOrgan = fields[0] is "organ", NeedsNoun = fields[0] is "person" or "body", IsGroup = fields[0] is "group" or "movement" });
                        break;
                    default:
                        throw file.Error(line, $"'{fields[0]} {fields[1]}' is no class; use state, island, islands, organisation, person, company, body, group, movement, organ, foe or pair");
                }
            }
        }

        return new(nouns, pairs, islands, foes);
    }

    /// <summary>What a noun can point back to; null when it is no such noun.</summary>
    public Nominal? Find(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>What <c>the two …</c> or <c>both …</c> with this noun stands for; null for nothing.</summary>
    public ActorKind? Pair(string lemma) => _pairs.TryGetValue(lemma, out var kind) ? kind : null;

    /// <summary>Whether a noun stands for a side's adversaries by itself (<c>the enemy</c>).</summary>
    public bool IsFoe(string lemma) => _foes.Contains(("", lemma));

    /// <summary>Whether a noun stands for a side's adversaries with this word before it (<c>hostile forces</c>).</summary>
    public bool IsFoe(string modifier, string lemma) => _foes.Contains((modifier, lemma));

    /// <summary>Whether a state can be called an island country.</summary>
    public bool IsIsland(string id) => _islands.Contains(id);

    /// <summary>Whether a noun stands for one human being.</summary>
    public bool IsPersonal(string lemma) => _nouns.TryGetValue(lemma, out var nominal) && nominal.Kinds.Contains(ActorKind.Person);

    private static ImmutableArray<ActorKind> Kinds(string word) => word switch
    {
        "state" => [ActorKind.State],
        "organisation" => [ActorKind.Organisation],
        "person" => [ActorKind.Person],
        "company" => [ActorKind.Company],
        "group" => [ActorKind.ArmedGroup, ActorKind.Organisation, ActorKind.Company, ActorKind.Body],
        "movement" => [ActorKind.ArmedGroup, ActorKind.Body],
        "organ" => [ActorKind.Company, ActorKind.Body, ActorKind.Organisation],
        _ => [ActorKind.Body, ActorKind.ArmedGroup, ActorKind.Organisation],
    };
}

/// <summary>What a noun can point back to.</summary>
/// <param name="Kinds">Kinds of actor.</param>
/// <param name="Ids">The only ids that it fits; empty for any.</param>
internal sealed record Nominal(ImmutableArray<ActorKind> Kinds, ImmutableArray<string> Ids)
{
    /// <summary>Whether only an island country can be meant (<c>the archipelago</c>).</summary>
    public bool IsIsland { get; init; }

    /// <summary>Whether it is who decides in the actor, of whom one may speak in the plural (<c>the directors</c>), and who acts for it.</summary>
    public bool IsOrgan { get; init; }

    /// <summary>Whether only an actor can be meant whose name or office has the noun.</summary>
    public bool NeedsNoun { get; init; }

    /// <summary>Whether of bodies only parties and movements can be meant.</summary>
    public bool IsGroup { get; init; }
}
