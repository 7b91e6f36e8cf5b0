using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Language.Conllu;

/// <summary>Reads CoNLL-U strictly, one sentence at a time, and names the line of whatever is wrong.</summary>
public static class ConlluReader
{
    /// <summary>Longest line accepted, in UTF-16 code units; it bounds the memory that a hostile file can ask for.</summary>
    public const int LongestLine = 4_000_000;

    private const int Columns = 10;

    /// <summary>Reads the sentences of a file in order, as they are asked for.</summary>
    /// <param name="input">The file's text; not closed here.</param>
    /// <param name="name">The file's name in error messages.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line. Thrown while enumerating.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader input, string name)
    {
        ArgumentNullException.ThrowIfNull(input);
        var comments = ImmutableArray.CreateBuilder<string>();
        var rows = ImmutableArray.CreateBuilder<ConlluRow>();
        var number = 0;
        var first = 1;
        while (ReadLine(input, name, number + 1) is { } line)
        {
            number++;
            if (number == 1)
            {
                line = line.TrimStart('\uFEFF');
            }

            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return Close(name, first, comments, rows);
                }
                else if (comments.Count > 0)
                {
                    throw Wrong(name, number, "comments without words; the words must follow the comments without a blank line");
                }

                first = number + 1;
            }
            else if (line[0] == '#')
            {
                if (rows.Count > 0)
                {
                    throw Wrong(name, number, "a comment between words; a blank line must end the sentence before");
                }

                comments.Add(line);
            }
            else
            {
                rows.Add(ReadRow(name, number, line, rows));
            }
        }

        if (rows.Count > 0)
        {
            yield return Close(name, first, comments, rows);
        }
    }

    private static string? ReadLine(TextReader input, string name, int number)
    {
        var line = input.ReadLine();
        return line is { Length: > LongestLine }
            ? throw Wrong(name, number, $"a line of {line.Length} characters; at most {LongestLine} are read")
            : line;
    }

    private static ConlluRow ReadRow(string name, int number, string line, ImmutableArray<ConlluRow>.Builder rows)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw Wrong(name, number, $"{columns.Length} columns; a word has {Columns}, separated by tabs");
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

        CheckOrder(name, number, id, rows);
        if (id.Kind == ConlluKind.Word && columns[6] != "_" && !int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw Wrong(name, number, $"'{Shown(columns[6])}' is no head; it is the number of a word, 0 for the root or _");
        }

        return new(id, columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7], columns[8], columns[9]);
    }

    private static void CheckOrder(string name, int number, ConlluId id, ImmutableArray<ConlluRow>.Builder rows)
    {
        var last = 0;
        var lastEmpty = 0;
        var rangeEnd = 0;
        for (var i = rows.Count - 1; i >= 0 && last == 0; i--)
        {
            last = rows[i].Id.Kind == ConlluKind.Word ? rows[i].Id.First : 0;
            lastEmpty = lastEmpty == 0 && last == 0 && rows[i].Id.Kind == ConlluKind.Empty ? rows[i].Id.Second : lastEmpty;
            rangeEnd = rows[i].Id.Kind == ConlluKind.Range && last == 0 ? rows[i].Id.Second : rangeEnd;
        }

        switch (id.Kind)
        {
            case ConlluKind.Word when id.First == 1 && last > 0:
                throw Wrong(name, number, "word 1 inside a sentence; a blank line must end the sentence before");
            case ConlluKind.Word when id.First != last + 1:
                throw Wrong(name, number, $"word {id.First} where {last + 1} was due");
            case ConlluKind.Range when id.First != last + 1 || rangeEnd > 0:
                throw Wrong(name, number, $"range {id} where the next word is {last + 1}; a range stands right before its first word");
            case ConlluKind.Empty when id.First != last || id.Second != lastEmpty + 1:
                throw Wrong(name, number, $"empty node {id} after word {last}; {last}.{lastEmpty + 1} was due");
        }
    }

    private static ConlluSentence Close(string name, int first, ImmutableArray<string>.Builder comments, ImmutableArray<ConlluRow>.Builder rows)
    {
        var sentence = new ConlluSentence(first, comments.DrainToImmutable(), rows.DrainToImmutable());
        ConlluTree.Check(name, sentence);
        return sentence;
    }

    internal static InvalidDataException Wrong(string name, int number, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}:{number}: {what}"));

    private static string Shown(string column) => column.Length <= 40 ? column : column[..40] + "…";
}
