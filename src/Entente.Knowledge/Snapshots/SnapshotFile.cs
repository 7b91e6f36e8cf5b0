using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Knowledge.Snapshots;

/// <summary>A file with a snapshot in it: signature, fingerprint of the texts it was made from, length and checksum, then the snapshot.</summary>
internal static class SnapshotFile
{
    private const int HeaderLength = 8 + SHA256.HashSizeInBytes + sizeof(long) + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Signature => "ENTENTEK"u8;

    /// <summary>The bytes of a file.</summary>
    /// <param name="fingerprint">What it was made from; see <see cref="SourceFiles.Fingerprint"/>.</param>
    /// <param name="snapshot">The snapshot.</param>
    public static byte[] Wrap(ReadOnlySpan<byte> fingerprint, ReadOnlySpan<byte> snapshot)
    {
        var file = new byte[HeaderLength + snapshot.Length];
        Signature.CopyTo(file);
        fingerprint.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(40), snapshot.Length);
        SHA256.HashData(snapshot, file.AsSpan(48));
        snapshot.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>Takes the snapshot out of a file, if it is whole and made from the very texts.</summary>
    /// <param name="file">The bytes of the file; they may be anything.</param>
    /// <param name="fingerprint">What it must have been made from.</param>
    /// <param name="snapshot">The snapshot.</param>
    public static bool TryUnwrap(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> fingerprint, [NotNullWhen(true)] out ReadOnlyMemory<byte> snapshot)
    {
        snapshot = default;
        var bytes = file.Span;
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Signature) || !bytes.Slice(8, SHA256.HashSizeInBytes).SequenceEqual(fingerprint)
            || BinaryPrimitives.ReadInt64LittleEndian(bytes[40..]) != bytes.Length - HeaderLength)
        {
            return false;
        }

        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[HeaderLength..], checksum);
        snapshot = file[HeaderLength..];
        return checksum.SequenceEqual(bytes.Slice(48, SHA256.HashSizeInBytes));
    }
}
