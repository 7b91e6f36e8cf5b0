namespace Entente.Knowledge.Tests;

/// <summary>A folder of knowledge files that lives as long as a test.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("entente");

    public KnowledgeFolder(string text) => Write("a.txt", text);

    public string Path => _folder.FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
