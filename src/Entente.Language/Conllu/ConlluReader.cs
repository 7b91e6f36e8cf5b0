using System.Globalization;
using System.Text;

namespace Entente.Language.Conllu;

/// <summary>Reads CoNLL-U strictly, one sentence at a time, and names the line of whatever is wrong.</summary>
public static class ConlluReader
{
    /// <summary>Longest line accepted, in UTF-16 code units; it bounds the memory that a hostile file can ask for.</summary>
    public const int LongestLine = 4_000_000;

    /// <summary>Most lines in one sentence; it bounds memory likewise. The hostile sentence has 50,000 words.</summary>
    public const int MostRows = 2_000_000;

    private const int Columns = 10;

    /// <summary>Reads the sentences of a file in order, as they are asked for. A missing blank line at the very end is forgiven.</summary>
    /// <param name="input">The file's text; not closed here.</param>
    /// <param name="name">The file's name in error messages.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line. Thrown while enumerating.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader input, string name)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sentence = new SentenceUnderway(name);
        var buffer = new StringBuilder();
        var number = 0;
        while (ReadLine(input, buffer, name, number + 1) is { } line)
        {
            number++;
            if (number == 1)
            {
                line = line.TrimStart('\uFEFF');
            }

            if (line.Length == 0)
            {
                if (sentence.Close(number) is { } closed)
                {
                    yield return closed;
                }
            }
            else if (line[0] == '#')
            {
                sentence.AddComment(line, number);
            }
            else
            {
                sentence.AddRow(ReadRow(name, number, line), number);
            }
        }

        if (sentence.Close(number + 1) is { } last)
        {
            yield return last;
        }
    }

    private static string? ReadLine(TextReader input, StringBuilder buffer, string name, int number)
    {
        buffer.Clear();
        int c;
        while ((c = input.Read()) is not (-1 or '\n'))
        {
            if (buffer.Length == LongestLine)
            {
                throw Wrong(name, number, $"a line of more than {LongestLine} characters");
            }

            buffer.Append((char)c);
        }

        if (c == -1 && buffer.Length == 0)
        {
            return null;
        }

        buffer.Length -= buffer.Length > 0 && buffer[^1] == '\r' ? 1 : 0;
        var line = buffer.ToString();
        return line.Contains('\r', StringComparison.Ordinal) ? throw Wrong(name, number, "a carriage return within the line; lines end in LF or CR LF") : line;
    }

    private static ConlluRow ReadRow(string name, int number, string line)
    {
        var columns = line.Split('\t', Columns + 1);
        if (columns.Length != Columns || columns[^1].Contains('\t', StringComparison.Ordinal))
        {
            throw Wrong(name, number, $"{line.AsSpan().Count('\t') + 1} columns; a word has {Columns}, separated by tabs");
        }

        if (!ConlluId.TryParse(columns[0], out var id))
        {
            throw Wrong(name, number, $"'{Shown(columns[0])}' is no id; it is a number, a range such as 2-3 or an empty node such as 2.1");
        }

        for (var i = 1; i < Columns; i++)
        {
            if (columns[i].Length == 0)
            {
                throw Wrong(name, number, $"column {i + 1} is empty; write _ for nothing");
            }
        }

        if (id.Kind == ConlluKind.Word && columns[6] != "_" && !int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw Wrong(name, number, $"'{Shown(columns[6])}' is no head; it is the number of a word, 0 for the root or _");
        }

        return new(id, columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7], columns[8], columns[9]);
    }

    internal static InvalidDataException Wrong(string name, int number, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}:{number}: {what}"));

    private static string Shown(string column) => column.Length <= 40 ? column : column[..40] + "…";
}
