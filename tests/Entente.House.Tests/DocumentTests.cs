using System.Text.RegularExpressions;
using Entente.Testing;

namespace Entente.House.Tests;

/// <summary>Documents cannot go stale unseen: their links, paths and commands exist.</summary>
public sealed partial class DocumentTests
{
    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Shared.Repository, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(Directory.EnumerateFiles(Path.Combine(Shared.Repository, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Shared.Repository, "models"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        var dead = from document in Documents()
                   from Match link in Link().Matches(File.ReadAllText(document))
                   let target = link.Groups[1].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                   let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target))
                   where !File.Exists(path) && !Directory.Exists(path)
                   select $"{Relative(document)} → {target}";
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_command_in_a_document_is_a_command_of_the_program()
    {
        var known = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src/Entente.Cli/Commands"), "*Command.cs")
            .Select(f => Path.GetFileNameWithoutExtension(f)[..^"Command".Length].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var unknown = from document in Documents()
                      from Match match in Command().Matches(File.ReadAllText(document))
                      let word = match.Groups[1].Value
                      where !known.Any(k => k == word || k.StartsWith(word, StringComparison.Ordinal))
                      select $"{Relative(document)}: ./entente {word}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_line_of_the_lexicon_that_a_document_cites_holds_the_words_it_cites()
    {
        var lexicon = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "data", "lexicon"), "*.txt", SearchOption.AllDirectories).ToLookup(f => Path.GetFileName(f)!, File.ReadAllLines, StringComparer.Ordinal);
        var cited = Documents().SelectMany(d => Citation().Matches(File.ReadAllText(d)), (document, match) => (Document: document, Match: match)).ToList();
        var stale = from citation in cited
                    let words = citation.Match.Groups[1].Value
                    let file = citation.Match.Groups[2].Value
                    let line = int.Parse(citation.Match.Groups[3].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                    where !lexicon[file].Any(lines => lines.Length >= line && BeginsWith(lines[line - 1], words))
                    let right = lexicon[file].SelectMany(lines => lines.Index()).Where(l => BeginsWith(l.Item, words)).Select(l => l.Index + 1)
                    select $"{Relative(citation.Document)}: {file}:{line} does not hold '{words}'; line {string.Join(" or ", right)} does";
        Assert.NotEmpty(cited);
        Assert.Empty(stale);

        // An entry begins with its head, and what else it asks for may stand in other words.
        static bool BeginsWith(string entry, string words) => words.Split(' ')[0] is var head
            && entry.StartsWith(head, StringComparison.Ordinal) && (entry.Length == head.Length || !char.IsLetter(entry[head.Length]));
    }

    [Fact]
    public void The_layers_of_the_architecture_page_stand_in_the_coders_order()
    {
        string coder = File.ReadAllText(Path.Combine(Shared.Repository, "src/Entente.Coding/Coder.cs"));
        string page = File.ReadAllText(Path.Combine(Shared.Repository, "docs/architecture.md"));
        var inCode = LayerCall().Matches(coder[coder.IndexOf("public Reading Read", StringComparison.Ordinal)..])
            .Select(m => m.Groups[1].Value).Where(n => n != "parser").ToArray();
        string flow = Flow().Match(page).Value;
        int at = -1;
        foreach (string layer in inCode)
        {
            int next = flow.IndexOf(layer, at + 1, StringComparison.OrdinalIgnoreCase);
            Assert.True(next > at, $"docs/architecture.md does not name the layer '{layer}' after the one before it.");
            at = next;
        }
    }

    [Fact]
    public void Nothing_names_a_path_of_a_machine_or_a_registry_host()
    {
        string[] marks = ["/ro" + "ot/", "v3/index" + ".json", "//registry" + ".", "//deb" + "."];
        var named = from document in Documents()
                    let text = File.ReadAllText(document)
                    from mark in marks
                    where text.Contains(mark, StringComparison.Ordinal)
                    select $"{Relative(document)}: {mark}";
        Assert.Empty(named);
    }

    private static string Relative(string path) => Path.GetRelativePath(Shared.Repository, path);

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    // As explain writes them: 'condemn' (operators.txt:665).
    [GeneratedRegex(@"'([^'\n]+)' \(([a-z-]+\.txt):([0-9]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\./entente ([a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    [GeneratedRegex(@"= _([a-z]+)\.(?:Find|Parse)\(", RegexOptions.NonBacktracking)]
    private static partial Regex LayerCall();

    [GeneratedRegex(@"```text\n(?:[^`]|\n)*?```", RegexOptions.NonBacktracking)]
    private static partial Regex Flow();
}
