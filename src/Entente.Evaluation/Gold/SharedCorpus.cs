using System.Text;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>Finds the articles that a gold file refers to: they lie in a folder <c>shared</c> at or above it, and no text of theirs is in the file.</summary>
internal static class SharedCorpus
{
    /// <summary>The articles with these ids, in the corpus's order.</summary>
    /// <param name="gold">Path of the gold file.</param>
    /// <param name="corpus">Path of the corpus, relative to <c>shared</c>; articles in the input format of <c>annotate</c>.</param>
    /// <param name="ids">Which articles.</param>
    /// <exception cref="InvalidDataException">The corpus is not there, or a line of it is no article; the message names it.</exception>
    public static IEnumerable<Article> Read(string gold, string corpus, IReadOnlySet<string> ids)
    {
        string path = Locate(gold, corpus);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var parsed = ArticleJson.Parse(Encoding.UTF8.GetBytes(line));
            if (parsed.Article is not { } article)
            {
                throw new InvalidDataException($"{path}:{number}: {parsed.Problem}");
            }

            if (ids.Contains(article.Id))
            {
                yield return article;
            }
        }
    }

    private static string Locate(string gold, string corpus)
    {
        for (var folder = new FileInfo(Path.GetFullPath(gold)).Directory; folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", corpus);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new InvalidDataException($"{gold}: the corpus {corpus} is not in a folder 'shared' at or above it.");
    }
}
