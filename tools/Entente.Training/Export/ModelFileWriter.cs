using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Entente.Language.Weights;

namespace Entente.Training.Export;

/// <summary>Writes what <see cref="ModelFile"/> reads.</summary>
internal sealed class ModelFileWriter
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => _sections.Add((name, MemoryMarshal.AsBytes(values).ToArray()));

    public void AddLines(string name, IEnumerable<string> lines) => _sections.Add((name, Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    /// <summary>Writes the file under another name first, so that nobody opens half a model.</summary>
    public void Write(string path)
    {
        static int Aligned(int length) => (length + 63) & ~63;
        int at = Aligned(ModelFile.HeaderLength + (_sections.Count * ModelFile.EntryLength));
        byte[] file = new byte[at + _sections.Sum(section => Aligned(section.Bytes.Length))];
        ModelFile.Signature.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelFile.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), _sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), file.Length);
        for (int i = 0; i < _sections.Count; i++)
        {
            Span<byte> entry = file.AsSpan(ModelFile.HeaderLength + (i * ModelFile.EntryLength), ModelFile.EntryLength);
            Encoding.ASCII.GetBytes(_sections[i].Name, entry[..ModelFile.NameLength]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[ModelFile.NameLength..], at);
            BinaryPrimitives.WriteInt64LittleEndian(entry[(ModelFile.NameLength + 8)..], _sections[i].Bytes.Length);
            _sections[i].Bytes.CopyTo(file.AsSpan(at));
            at += Aligned(_sections[i].Bytes.Length);
        }

        SHA256.HashData(file.AsSpan(ModelFile.HeaderLength), file.AsSpan(32, SHA256.HashSizeInBytes));
        string partial = path + ".partial";
        File.WriteAllBytes(partial, file);
        File.Move(partial, path, overwrite: true);
    }
}
