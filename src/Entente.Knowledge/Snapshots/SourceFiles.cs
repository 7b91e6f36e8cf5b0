using System.Security.Cryptography;
using System.Text;

namespace Entente.Knowledge.Snapshots;

/// <summary>The text files of a knowledge folder, read once and in ordinal order of their names.</summary>
internal sealed class SourceFiles
{
    private readonly string[] _paths;
    private readonly byte[][] _contents;

    private SourceFiles(string[] paths, byte[][] contents) => (_paths, _contents) = (paths, contents);

    /// <summary>Reads every <c>*.txt</c> in a folder.</summary>
    public static SourceFiles Read(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.txt");
        Array.Sort(paths, StringComparer.Ordinal);
        var contents = new byte[paths.Length][];
        for (var i = 0; i < paths.Length; i++)
        {
            contents[i] = File.ReadAllBytes(paths[i]);
        }

        return new(paths, contents);
    }

    /// <summary>SHA-256 over names, lengths and contents, and over the build of this assembly, whose rules turn them into a knowledge base.</summary>
    /// <remarks>
    /// Contents and not times: a checkout, a copy or a restored backup may bring other contents under an older time. Reading and hashing the 1.4 MB takes
    /// a few milliseconds, most of it what the first file and the first hash of any process cost.
    /// </remarks>
    public byte[] Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(SourceFiles).Module.ModuleVersionId.ToByteArray());
        for (var i = 0; i < _paths.Length; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(_paths[i])));
            hash.AppendData([0]);
            hash.AppendData(BitConverter.GetBytes(_contents[i].Length));
            hash.AppendData(_contents[i]);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The files with their texts, decoded as <see cref="File.ReadAllText(string)"/> does.</summary>
    public IEnumerable<(string Path, Func<string> Text)> Texts() => _paths.Zip(_contents, static (path, content) => (path, (Func<string>)(() => Decoded(content))));

    private static string Decoded(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content));
        return reader.ReadToEnd();
    }
}
