using System.Text;
using Entente.Storage.Filters;

namespace Entente.Storage.Sqlite;

/// <summary>Writes a word query in FTS5's language. Every word goes in quoted, so nothing a user types is an operator.</summary>
internal static class FullText
{
    public static string Format(WordQuery words)
    {
        var query = new StringBuilder();
        foreach (var term in words.Wanted)
        {
            query.Append(query.Length > 0 ? " AND " : "").Append(Quote(term));
        }

        foreach (var term in words.Unwanted)
        {
            query.Append(" NOT ").Append(Quote(term));
        }

        return query.ToString();
    }

    private static string Quote(WordTerm term) => "\"" + term.Text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" + (term.IsPrefix ? " *" : "");
}
