using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Training.Native;

/// <summary>Lets TorchSharp's native library be loaded beside the C++ run-time library of GCC 12, which Debian 12 has.</summary>
/// <remarks>
/// <para>
/// The library of TorchSharp 0.107 is compiled with GCC 13, whose header <c>iostream</c> leaves a demand for version <c>GLIBCXX_3.4.32</c> in the file so that
/// the program's streams are set up by the run-time library. Nothing in the file calls into that version: its one symbol, <c>std::ios_base_library_init()</c>, has no
/// relocation. Where the version is missing, the loader refuses the library all the same. Libtorch itself is compiled with an older GCC and sets up the streams.
/// </para>
/// <para>
/// The demand is therefore marked as weak (<c>VER_FLG_WEAK</c> of the gABI's symbol versioning), which asks the loader to go on where the version is missing. This is one bit
/// of the copy in this program's output folder; the package stays as it is, and where the version exists the bit changes nothing.
/// </para>
/// </remarks>
internal static class CppRuntime
{
    private const string Library = "libLibTorchSharp.so";
    private const string Version = "GLIBCXX_3.4.32";
    // The section type and the flag, from the Linux Standard Base (symbol versioning).
    private const uint VersionNeeds = 0x6ffffffe;
    private const ushort Weak = 2;
    // An ELF file of 64 bits in little-endian order.
    private static ReadOnlySpan<byte> Signature => [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1];

    /// <summary>Marks the demand in the output folder's copy; does nothing on another system, or where it is marked already.</summary>
    public static void AcceptOlder()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", Library);
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64 || !File.Exists(path))
        {
            return;
        }

        byte[] file = File.ReadAllBytes(path);
        if (MarkWeak(file, Version))
        {
            // Another process may have the old file mapped: it keeps that one.
            string marked = path + ".marked";
            File.WriteAllBytes(marked, file);
            File.Move(marked, path, overwrite: true);
        }
    }

    /// <summary>Marks the demand for a version as weak.</summary>
    /// <returns>Whether the file was changed.</returns>
    internal static bool MarkWeak(Span<byte> file, string version)
    {
        if (!file.StartsWith(Signature))
        {
            return false;
        }

        int sections = (int)BinaryPrimitives.ReadInt64LittleEndian(file[0x28..]), size = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3a..]), count = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3c..]);
        for (int i = 0; i < count; i++)
        {
            var section = file[(sections + (i * size))..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(section[4..]) == VersionNeeds)
            {
                int names = Offset(file[(sections + ((int)BinaryPrimitives.ReadUInt32LittleEndian(section[0x28..]) * size))..]);
                return MarkIn(file, Offset(section), BinaryPrimitives.ReadInt32LittleEndian(section[0x2c..]), names, version);
            }
        }

        return false;
    }

    // For each library needed (Elf64_Verneed, linked by offsets) its versions (Elf64_Vernaux, linked alike): hash, flags, index, name, next.
    private static bool MarkIn(Span<byte> file, int need, int needs, int names, string version)
    {
        for (int n = 0; n < needs; n++)
        {
            int versions = BinaryPrimitives.ReadUInt16LittleEndian(file[(need + 2)..]);
            int at = need + BinaryPrimitives.ReadInt32LittleEndian(file[(need + 8)..]);
            for (int v = 0; v < versions; v++)
            {
                var name = file[(names + BinaryPrimitives.ReadInt32LittleEndian(file[(at + 8)..]))..];
                ushort flags = BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 4)..]);
                if (Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(file[(at + 4)..], (ushort)(flags | Weak));
                    return (flags & Weak) == 0;
                }

                at += BinaryPrimitives.ReadInt32LittleEndian(file[(at + 12)..]);
            }

            need += BinaryPrimitives.ReadInt32LittleEndian(file[(need + 12)..]);
        }

        return false;
    }

    private static int Offset(ReadOnlySpan<byte> section) => (int)BinaryPrimitives.ReadInt64LittleEndian(section[0x18..]);
}
