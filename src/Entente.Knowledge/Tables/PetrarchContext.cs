using Entente.Knowledge.Aliases;

namespace Entente.Knowledge.Tables;

/// <summary>What a dictionary of PETRARCH or TABARI must know of the knowledge that it comes on top of.</summary>
internal sealed class PetrarchContext
{
    // Regions and faiths that stand in CAMEO's codes where a country would.
    private static readonly HashSet<string> Regions =
    [
        "AFR", "ASA", "BLK", "CRB", "CAU", "CFR", "CAS", "CEU", "EIN", "EAF", "EEU", "EUR", "LAM", "MEA", "MDT", "NAF", "NMR", "PGS", "SCN", "SAM", "SAS", "SEA", "SAF", "WAF", "WST",
        "---",
    ];

    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _commonWords = new(StringComparer.Ordinal);

    /// <summary>Collects states, names and common words.</summary>
    /// <param name="records">The records read so far.</param>
    public PetrarchContext(IEnumerable<FactRecord> records)
    {
        foreach (var record in records)
        {
            var isState = record.Facts.Exists(f => f is { Key: "kind", Value: "state" });
            if (isState)
            {
                _states[record.Id] = record.Id;
            }

            foreach (var fact in record.Facts)
            {
                if (fact.Key == "code" && isState && fact.Value.StartsWith("cameo ", StringComparison.Ordinal))
                {
                    _states[fact.Value[6..]] = record.Id;
                }
                else if (fact.Key is "name" or "alias" && record.Type is "actor" or "extend")
                {
                    foreach (var form in KnowledgeCompiler.Split(fact.Value))
                    {
                        _actors.TryAdd(Owner(record.Id) + Key(form), record.Id);
                    }
                }
                else if (fact.Key == "word")
                {
                    _commonWords.UnionWith(KnowledgeCompiler.Split(fact.Value));
                }
            }
        }
    }

    /// <summary>The alpha-3 code of a country in CAMEO's spelling; null when it is none.</summary>
    public string? FindState(string code) => _states.GetValueOrDefault(code);

    /// <summary>Whether a code names a region, a faith or a sector and no country.</summary>
    public static bool IsWithoutCountry(string code) => Regions.Contains(code) || SectorCodes.All.Contains(code);

    /// <summary>The actor that is known by a name, under a state or, where that is null, under none; null when no one is.</summary>
    public string? FindActor(string? state, string name) => _actors.GetValueOrDefault((state ?? "") + Key(name));

    /// <summary>Whether a name is a word of everyday English.</summary>
    public bool IsCommonWord(string name) => _commonWords.Contains(name.ToLowerInvariant());

    private string Owner(string id) => _states.ContainsKey(id) ? id : id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && _states.ContainsKey(id[..dot]) ? id[..dot] : "";

    private static string Key(string form)
    {
        Span<char> folded = stackalloc char[WordCutter.LongestWord];
        var key = new System.Text.StringBuilder(form.Length);
        for (var position = 0; WordCutter.Next(form, ref position, form.Length, folded, out var word) && word is { Key: > 0, Shape: not WordShape.None };)
        {
            key.Append(' ').Append(folded[..word.Key]);
        }

        return key.ToString();
    }
}
