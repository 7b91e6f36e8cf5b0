namespace Entente.Storage.Tests;

/// <summary>A store in a folder of its own, gone after the test.</summary>
public sealed class StoreFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public StoreFile() => Store = ReadingStore.OpenOrCreate(File);

    public string File => Path.Combine(_folder, "store.db");

    public ReadingStore Store { get; private set; }

    internal AppendOutcome Add(params Reading[] readings) => Store.Append(Store.BeginRun("entente test 1"), readings);

    public void Reopen()
    {
        Store.Dispose();
        Store = ReadingStore.Open(File);
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
