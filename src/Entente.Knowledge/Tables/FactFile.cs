namespace Entente.Knowledge.Tables;

/// <summary>Splits a knowledge file into records; says nothing about what they mean.</summary>
internal static class FactFile
{
    /// <summary>Reads all records of <paramref name="text"/>.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="isOverlay">Whether the file comes on top of the knowledge folder.</param>
    /// <param name="records">Receives the records in file order.</param>
    /// <param name="problems">Receives lines that are no record and no fact.</param>
    public static void Read(string file, string text, bool isOverlay, List<FactRecord> records, List<KnowledgeProblem> problems)
    {
        FactRecord? current = null;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = WithoutComment(raw).TrimEnd();
            if (line.IsEmpty)
            {
                // A comment line inside a record does not end it; a blank line does.
                current = raw.IsWhiteSpace() ? null : current;
                continue;
            }

            var indented = line[0] is ' ' or '\t';
            var (key, value) = Split(line.Trim());
            if (indented && current is not null)
            {
                current.Facts.Add(new(Intern(key), value.ToString(), number));
            }
            else if (indented)
            {
                problems.Add(new(file, number, "a fact stands outside a record; start the record with a line such as 'actor JPN' and leave no blank line in it"));
            }
            else
            {
                if (value.IsEmpty)
                {
                    problems.Add(new(file, number, $"'{key}' has no name; write for example 'actor JPN'"));
                }

                current = new(file, number, Intern(key), value.ToString(), [], isOverlay);
                records.Add(current);
            }
        }
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (var from = 0; line[from..].IndexOf('#') is >= 0 and var at; from += at + 1)
        {
            if (from + at == 0 || char.IsWhiteSpace(line[from + at - 1]))
            {
                return line[..(from + at)];
            }
        }

        return line;
    }

    private static SplitLine Split(ReadOnlySpan<char> line)
    {
        var space = line.IndexOfAny(' ', '\t');
        return space < 0 ? new(line, []) : new(line[..space], line[(space + 1)..].Trim());
    }

    // Keys are few and repeated ten thousand times: one string each.
    private static string Intern(ReadOnlySpan<char> key) => key switch
    {
        "actor" => "actor",
        "extend" => "extend",
        "alias" => "alias",
        "name" => "name",
        "kind" => "kind",
        "country" => "country",
        "family" => "family",
        "office" => "office",
        "member" => "member",
        "role" => "role",
        "source" => "source",
        "adjective" => "adjective",
        _ => key.ToString(),
    };

    private readonly ref struct SplitLine(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _key = key;
        private readonly ReadOnlySpan<char> _value = value;

        public void Deconstruct(out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
        {
            key = _key;
            value = _value;
        }
    }
}
