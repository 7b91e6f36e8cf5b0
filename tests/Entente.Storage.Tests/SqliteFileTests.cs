using Microsoft.Data.Sqlite;

namespace Entente.Storage.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Files_that_are_no_store_are_refused_by_what_they_are()
    {
        string folder = Path.GetDirectoryName(_file.Address)!;
        string text = Path.Combine(folder, "text.db");
        File.WriteAllText(text, new string('x', 4096));
        Assert.Contains("not an SQLite file", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(text)).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(folder)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no store", Assert.Throws<StoreException>(() => ReadingStore.Open(Path.Combine(folder, "none.db"))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(Path.Combine(folder, "no", "such.db"))).Message, StringComparison.Ordinal);
        string empty = Path.Combine(folder, "empty.txt");
        File.WriteAllText(empty, "");
        Assert.Contains("empty file", Assert.Throws<StoreException>(() => ReadingStore.Open(empty)).Message, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(empty).Length);
        string other = Path.Combine(folder, "other.db");
        using (var db = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            db.Open();
            using var command = db.CreateCommand();
            command.CommandText = "CREATE TABLE t (x)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("another program", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_means_memory_to_sqlite_is_a_file_like_any_other()
    {
        string before = Directory.GetCurrentDirectory();
        foreach (string name in new[] { ":memory:", "file:x?mode=memory" })
        {
            string file = Path.Combine(before, name);
            File.Delete(file);
            using (var store = ReadingStore.OpenOrCreate(name))
            {
                store.EndRun(store.BeginRun("entente test 1"), default, []);
            }

            Assert.True(File.Exists(file));
            ReadingStore.Open(name).Dispose();
            File.Delete(file);
        }

        Assert.Contains("has no name", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(" ")).Message, StringComparison.Ordinal);
    }
}
