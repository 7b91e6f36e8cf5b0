using Entente.Intake.Files;
using Entente.Json;

namespace Entente.Intake.Archives;

/// <summary>Reads JSON Lines: one article a line, in the input format of <c>entente annotate</c>.</summary>
public static class JsonLines
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Cuts a stream into lines without holding more than one in memory.</summary>
    /// <param name="stream">Bytes in UTF-8; a byte order mark is skipped. Not closed.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="limit">Longest line in bytes; a longer one becomes a problem and is passed over.</param>
    public static IEnumerable<RawLine> Read(Stream stream, string file, int limit = IntakeLimits.Line)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] chunk = new byte[ChunkSize];
        byte[] held = [];
        int length = 0;
        long number = 1;
        bool tooLong = false;
        bool begun = false;
        int got;
        while ((got = stream.Read(chunk)) > 0)
        {
            // What is no text at all has no lines either: said once, not for every stretch between two bytes that look like a line feed.
            if (!begun && PlainText.Foreign(chunk.AsSpan(0, got)) is { } foreign)
            {
                yield return new(file, 1, default, foreign);
                yield break;
            }

            begun = true;
            int from = 0;
            while (from < got)
            {
                int newline = Array.IndexOf(chunk, (byte)'\n', from, got - from);
                int to = newline < 0 ? got : newline;
                if (!tooLong && length + (to - from) <= limit)
                {
                    Append(ref held, ref length, chunk.AsSpan(from, to - from));
                }
                else
                {
                    tooLong = true;
                }

                from = to + 1;
                if (newline >= 0)
                {
                    yield return Line(file, number++, held, length, tooLong, limit);
                    (length, tooLong) = (0, false);
                }
            }
        }

        if (length > 0 || tooLong)
        {
            yield return Line(file, number, held, length, tooLong, limit);
        }
    }

    /// <summary>Reads the article of a line.</summary>
    /// <returns>The article, or what is wrong with the line.</returns>
    public static IntakeResult Parse(RawLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Problem is not null)
        {
            return IntakeResult.Bad(line.Where, line.Problem, null, line.Number);
        }

        if (line.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return IntakeResult.Bad(line.Where, "the line is empty; each line is one article as a JSON object", null, line.Number);
        }

        if (line.Number == 1 && PlainText.Foreign(line.Bytes.Span) is { } foreign)
        {
            return IntakeResult.Bad(line.Where, foreign, null, line.Number);
        }

        var parsed = ArticleJson.Parse(line.Bytes);
        return parsed.Article is { } article
            ? IntakeResult.Of(line.Where, article)
            : IntakeResult.Bad(line.Where, parsed.Problem ?? "the line is no article", parsed.Id, line.Number);
    }

    /// <summary>Whether the first line is an article, so that what is given as a text is none.</summary>
    internal static bool IsArticle(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)'\n');
        return ArticleJson.Parse((end < 0 ? bytes : bytes[..end]).ToArray()).Article is not null;
    }

    private static RawLine Line(string file, long number, byte[] held, int length, bool tooLong, int limit)
    {
        if (tooLong)
        {
            return new(file, number, default, $"the line is longer than {limit / (1024 * 1024)} MB; an article is at most half of that");
        }

        var bytes = held.AsSpan(0, length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.EndsWith("\r"u8))
        {
            bytes = bytes[..^1];
        }

        return new(file, number, bytes.ToArray(), null);
    }

    private static void Append(ref byte[] held, ref int length, ReadOnlySpan<byte> more)
    {
        if (held.Length < length + more.Length)
        {
            Array.Resize(ref held, Math.Max(length + more.Length, Math.Max(ChunkSize, held.Length * 2)));
        }

        more.CopyTo(held.AsSpan(length));
        length += more.Length;
    }
}
