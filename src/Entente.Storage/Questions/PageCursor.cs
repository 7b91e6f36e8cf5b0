using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Storage.Questions;

/// <summary>Where a list goes on: the last row given, and the question it belongs to.</summary>
/// <param name="Day">Day of the last row.</param>
/// <param name="Id">Number of the last row.</param>
internal readonly record struct PageCursor(int Day, long Id)
{
    /// <summary>Largest page.</summary>
    public const int MaxSize = 1000;

    /// <summary>Writes the cursor for a URL.</summary>
    public string Format(string question) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark(question)}.{Day}.{Id}")));

    /// <summary>Reads a cursor back.</summary>
    /// <exception cref="QuestionException">It is none, or one of another question.</exception>
    public static PageCursor? Parse(string? text, string question)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        byte[] bytes = new byte[text.Length];
        string[] parts = Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out int written)
            ? Encoding.ASCII.GetString(bytes, 0, written).Split('.')
            : [];
        if (parts.Length != 3
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            throw new QuestionException("the cursor is damaged; ask again without it", "cursor");
        }

        return parts[0] == Mark(question)
            ? new(day, id)
            : throw new QuestionException("the cursor belongs to another question; ask again without it", "cursor");
    }

    /// <summary>Checks the size of a page.</summary>
    /// <exception cref="QuestionException">It is out of range.</exception>
    public static int CheckSize(int size) => size is >= 1 and <= MaxSize
        ? size
        : throw new QuestionException($"a page of {size} rows is out of range; ask for 1 to {MaxSize}", "size");

    private static string Mark(string question) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question)), 0, 4);
}
