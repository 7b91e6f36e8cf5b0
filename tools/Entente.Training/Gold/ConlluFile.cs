using System.Globalization;

namespace Entente.Training.Gold;

/// <summary>Reads treebanks in CoNLL-U; empty nodes and multiword ranges are left out, GUM's entities become names.</summary>
internal static class ConlluFile
{
    public static IEnumerable<GoldSentence> Read(string path)
    {
        List<string[]> rows = [];
        string genre = "";
        bool entities = false;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return Sentence(rows, genre, entities);
                    rows = [];
                }
            }
            else if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                if (columns.Length != 10)
                {
                    throw new InvalidDataException($"{path}: a line has {columns.Length} columns; CoNLL-U has 10");
                }

                if (!columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal))
                {
                    rows.Add(columns);
                }
            }
            else if (line.StartsWith("# newdoc id = GUM_", StringComparison.Ordinal))
            {
                genre = line["# newdoc id = GUM_".Length..].Split('_')[0];
                entities = true;
            }
        }

        if (rows.Count > 0)
        {
            yield return Sentence(rows, genre, entities);
        }
    }

    private static GoldSentence Sentence(List<string[]> rows, string genre, bool entities)
    {
        string[] Column(int index) => [.. rows.Select(row => row[index])];
        int[] heads = [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1)];
        GoldSyntax syntax = new(Column(3), Column(4), Column(5), Column(2), heads, Column(7));
        return new GoldSentence(Column(1))
        {
            Syntax = syntax,
            Genre = genre,
            Names = entities ? GumNames.Find(Column(9), syntax) : null,
        };
    }
}
