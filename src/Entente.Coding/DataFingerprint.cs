using System.Security.Cryptography;
using System.Text;

namespace Entente.Coding;

/// <summary>A short checksum of everything in <c>data</c>, so that a reading names the very lexicon and knowledge that made it.</summary>
internal static class DataFingerprint
{
    // Eight hexadecimal digits tell a few thousand versions apart and still fit in a line.
    private const int Digits = 8;

    /// <summary>Hashes names and contents of all text files below the folders, in ordinal order of their relative paths.</summary>
    public static string Of(params ReadOnlySpan<string> folders) => Of(folders, []);

    /// <summary>Hashes the folders and then the contents of further files, in the order given, as later ones override earlier.</summary>
    public static string Of(ReadOnlySpan<string> folders, IReadOnlyList<string> further)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string folder in folders)
        {
            var files = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
                .Where(f => !Path.GetFileName(f).StartsWith('.'))
                .Select(f => (Path: f, Name: Path.GetRelativePath(folder, f).Replace('\\', '/')))
                .OrderBy(f => f.Name, StringComparer.Ordinal);
            foreach (var (path, name) in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(name));
                hash.AppendData([0]);
                hash.AppendData(File.ReadAllBytes(path));
            }
        }

        foreach (string file in further)
        {
            hash.AppendData(File.ReadAllBytes(file));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
