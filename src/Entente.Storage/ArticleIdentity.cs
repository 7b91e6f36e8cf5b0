using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Entente.Storage;

/// <summary>What makes two articles one: digests of where an article comes from and of what it says.</summary>
/// <remarks>Digests are the first 16 bytes of SHA-256; each field goes in with its length, so that no two articles run together.</remarks>
public sealed class ArticleIdentity
{
    private const int Length = 16;

    private ArticleIdentity(byte[] source, byte[] content) => (Source, Content) = (source, content);

    /// <summary>Digest of outlet, address and the supplier's identifier. Articles with the same one are versions of each other.</summary>
    internal byte[] Source { get; }

    /// <summary>Digest of the source and of everything the coder sees.</summary>
    internal byte[] Content { get; }

    /// <summary>Computes the identity of an article.</summary>
    public static ArticleIdentity Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, article.Outlet);
        Append(hash, article.Url);
        Append(hash, article.Id);
        byte[] source = hash.GetCurrentHash()[..Length];
        Append(hash, article.Text);
        Append(hash, article.Title);
        Append(hash, article.Published?.ToString("O", CultureInfo.InvariantCulture));
        Append(hash, article.Language);
        Append(hash, Rows.SpanText.Format(article.Sentences));
        Append(hash, Rows.SpanText.Format(article.Pairs));
        return new(source, hash.GetHashAndReset()[..Length]);
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[4];
        // Absent and empty are told apart.
        BinaryPrimitives.WriteInt32LittleEndian(length, field?.Length ?? -1);
        hash.AppendData(length);
        if (field is not null)
        {
            // UTF-16 in the machine's order, which is little-endian on every machine this program is made for.
            hash.AppendData(MemoryMarshal.AsBytes(field.AsSpan()));
        }
    }
}
