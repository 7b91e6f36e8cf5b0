using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Language.Weights;

/// <summary>A file of learned weights: a header, a directory of named sections, and the sections; mapped into memory, not read.</summary>
/// <remarks>
/// All numbers are little-endian. Header (64 bytes): the signature, the format version (int32), the number of sections (int32), the length of the
/// file (int64), eight zero bytes, SHA-256 of all that follows the header. Directory entry (48 bytes): name (32 bytes of ASCII, zero padded),
/// offset and length (int64). Sections begin at multiples of 64.
/// </remarks>
internal sealed class ModelFile : IDisposable
{
    /// <summary>The format that this program reads and writes.</summary>
    public const int FormatVersion = 1;

    /// <summary>Bytes before the directory.</summary>
    public const int HeaderLength = 64;

    /// <summary>Bytes of a directory entry.</summary>
    public const int EntryLength = 48;

    /// <summary>Bytes of a section's name, zero padded.</summary>
    public const int NameLength = 32;

    private readonly MemoryMappedFile _file;
    private readonly MappedMemory _memory;
    private readonly Dictionary<string, (int Offset, int Length)> _sections = new(StringComparer.Ordinal);
    private readonly string _path;

    private ModelFile(string path, MemoryMappedFile file, MappedMemory memory)
    {
        _path = path;
        _file = file;
        _memory = memory;
    }

    /// <summary>The eight bytes that a model file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => "ENTENTEM"u8;

    /// <summary>Maps a file and checks signature, version, length and checksum.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is of another kind or version, or damaged.</exception>
    public static ModelFile Open(string path)
    {
        long length = new FileInfo(path).Length;
        if (length < HeaderLength || length > int.MaxValue)
        {
            throw new InvalidDataException($"{path}: {length} bytes cannot be a model file");
        }

        MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        ModelFile model = new(path, file, new MappedMemory(file, (int)length));
        try
        {
            model.Check();
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a section, valid until the file is disposed.</summary>
    /// <exception cref="InvalidDataException">The file has no such section.</exception>
    public ReadOnlySpan<byte> Bytes(string name) => _sections.TryGetValue(name, out (int Offset, int Length) section)
        ? _memory.Span.Slice(section.Offset, section.Length)
        : throw new InvalidDataException($"{_path}: the section \"{name}\" is missing; the file was made by another version of the trainer");

    /// <summary>A section as numbers of one type.</summary>
    /// <exception cref="InvalidDataException">The file has no such section, or not <paramref name="count"/> numbers in it.</exception>
    public ReadOnlySpan<T> Values<T>(string name, int count)
        where T : unmanaged
    {
        ReadOnlySpan<T> values = MemoryMarshal.Cast<byte, T>(Bytes(name));
        return values.Length == count
            ? values
            : throw new InvalidDataException($"{_path}: the section \"{name}\" holds {values.Length} numbers instead of {count}");
    }

    /// <summary>A section of lines.</summary>
    /// <exception cref="InvalidDataException">The file has no such section.</exception>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Bytes(name)) is { Length: > 0 } text ? text.Split('\n') : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _memory.Release();
        _file.Dispose();
    }

    private void Check()
    {
        ReadOnlySpan<byte> bytes = _memory.Span;
        if (!bytes[..8].SequenceEqual(Signature))
        {
            throw new InvalidDataException($"{_path}: this is not a model file");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != FormatVersion)
        {
            throw new InvalidDataException($"{_path}: the model has format {version}; this program reads format {FormatVersion}");
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[HeaderLength..], hash);
        if (BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]) != bytes.Length || !hash.SequenceEqual(bytes.Slice(32, hash.Length)))
        {
            throw new InvalidDataException($"{_path}: the checksum does not fit; the file is damaged or was cut short");
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = bytes.Slice(HeaderLength + (i * EntryLength), EntryLength);
            string name = Encoding.ASCII.GetString(entry[..NameLength].TrimEnd((byte)0));
            long offset = BinaryPrimitives.ReadInt64LittleEndian(entry[NameLength..]);
            long length = BinaryPrimitives.ReadInt64LittleEndian(entry[(NameLength + 8)..]);
            if (offset < 0 || length < 0 || offset + length > bytes.Length)
            {
                throw new InvalidDataException($"{_path}: the section \"{name}\" lies outside the file");
            }

            _sections[name] = ((int)offset, (int)length);
        }
    }
}
