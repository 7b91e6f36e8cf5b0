using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Entente.Intake.Files;

/// <summary>Turns bytes into text strictly: what is not UTF-8 is refused with the place of the first wrong byte.</summary>
internal static class PlainText
{
    private static readonly (byte[] Start, string Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ];

    /// <summary>Decodes a whole file.</summary>
    /// <param name="bytes">Its bytes; a UTF-8 byte order mark is skipped.</param>
    /// <param name="problem">What is wrong when the result is null.</param>
    /// <returns>The text, or null.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string? problem)
    {
        problem = null;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.IsEmpty)
        {
            problem = "the file is empty; an article has at least one sentence";
            return null;
        }

        if (Foreign(bytes) is { } foreign)
        {
            problem = foreign;
            return null;
        }

        int zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"the file is binary (a zero byte at offset {zero}); give plain text, HTML or JSON Lines");
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            int wrong = FirstInvalid(bytes);
            int line = bytes[..wrong].Count((byte)'\n') + 1;
            problem = string.Create(CultureInfo.InvariantCulture,
                $"not valid UTF-8: byte 0x{bytes[wrong]:X2} at offset {wrong}, line {line}; save the file as UTF-8");
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "the file holds only white space; an article has at least one sentence";
            return null;
        }

        return text;
    }

    /// <summary>What is wrong with a file that begins like something other than UTF-8 text, and what would be right; null when it does not.</summary>
    /// <param name="bytes">The file's first bytes, a dozen or more.</param>
    public static string? Foreign(ReadOnlySpan<byte> bytes)
    {
        // The mark of UTF-32 in little-endian order begins with that of UTF-16.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return "the file is in UTF-32; save it as UTF-8";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "the file is in UTF-16; save it as UTF-8";
        }

        foreach (var (start, kind) in Signatures)
        {
            if (bytes.StartsWith(start))
            {
                return $"the file is {kind}, not text; give plain text, HTML or JSON Lines";
            }
        }

        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return Math.Min(at, bytes.Length - 1);
    }
}
