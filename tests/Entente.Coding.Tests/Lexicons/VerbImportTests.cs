using Entente.Coding.Lexicons;
using Entente.Coding.Lexicons.Dictionaries;
using Entente.Testing;

namespace Entente.Coding.Tests.Lexicons;

/// <summary>PETRARCH verb dictionaries are taken over as far as they map, and what does not is listed with the reason.</summary>
public sealed class VerbImportTests
{
    private const string Dictionary = """
        &CURRENCY
        +DOLLARS
        +GOLD COINS_

        ### GRANT ###
        GRANT [070]
        GIVE {GAVE GIVEN }  # a comment
        - ** &CURRENCY TO + [071] # another
        - ** &NOWHERE [071]

        --- EXPLAIN [010] ---
        EXPLAIN
        CLEAR_UP [055]
        - ** RELATIONS WITH + [050:050]
        - CONFIRMED ** [112]
        - ** + THAT $ WILL LEAVE [0356]
        """;

    [Fact]
    public void Verbs_and_patterns_become_entries_of_their_codes_type()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        var import = VerbImport.Of(Dictionary.Split('\n'));
        import.Write(folder);

        Assert.Equal(["grant : subject > object ; cameo=070", "give : subject > object ; cameo=070", "grant/give dollar/gold_coin : subject > to ; cameo=071"], File.ReadLines(Path.Combine(folder, "aid-petrarch.txt")).Skip(2));
        Assert.Contains("clear up relation : subject & with ; cameo=050", File.ReadLines(Path.Combine(folder, "support-petrarch.txt")));
        var lexicon = ActLexicon.Open(Path.Combine(Shared.Repository, "data", "lexicon"), [folder]);
        Assert.Contains(lexicon.Find("grant")!.Verbs, e => e.Source.StartsWith("aid-petrarch.txt:", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_map_is_listed_with_line_and_reason()
    {
        var import = VerbImport.Of(Dictionary.Split('\n'));
        Assert.Collection(
            import.Unmapped,
            l => Assert.StartsWith("9: - ** &NOWHERE [071]  — '&NOWHERE' is a set that is not defined here", l, StringComparison.Ordinal),
            l => Assert.StartsWith("12: EXPLAIN  — statements (CAMEO 01)", l, StringComparison.Ordinal),
            l => Assert.StartsWith("15: - CONFIRMED ** [112]  — words before the verb", l, StringComparison.Ordinal),
            l => Assert.StartsWith("16: - ** + THAT $ WILL LEAVE [0356]  — '$' has no counterpart", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_in_no_form_at_all_are_listed_and_not_fatal() =>
        Assert.Equal(6, VerbImport.Of(["- ", "[", "]", "&", "+", "{}", "- ** + [071", "\u0000 [99]"]).Unmapped.Count);
}
