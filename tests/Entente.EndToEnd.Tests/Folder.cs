using System.Text.Json;
using Entente.Testing;

namespace Entente.EndToEnd.Tests;

/// <summary>A folder of files for one test, gone after it.</summary>
public sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("entente-").FullName;

    /// <summary>The sample articles of the wire service, one a line.</summary>
    public static string Samples => Path.Combine(Shared.Repository, "samples", "wire.jsonl");

    public string this[string name] => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>A file of <paramref name="count"/> different articles made from the samples.</summary>
    public string WriteMany(string name, int count)
    {
        var samples = File.ReadAllLines(Samples).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        return Write(name, string.Concat(Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new
        {
            id = $"many-{i}",
            outlet = "Many",
            published = samples[i % samples.Count].GetProperty("published").GetString(),
            text = samples[i % samples.Count].GetProperty("text").GetString() + $" This is number {i}.",
        }) + "\n")));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
