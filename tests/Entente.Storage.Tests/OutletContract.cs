using Entente.Storage.Filters;

namespace Entente.Storage.Tests;

/// <summary>What a store knows of outlets, on every engine.</summary>
public abstract class OutletContract(TestStore file) : IDisposable
{
    private static readonly Outlet Wire = new("Wire", OutletOwnership.State) { Aliases = ["Wire Agency"], Country = "JPN", Language = "ja" };

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : OutletContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : OutletContract(new PostgresStore());

    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Outlets_are_asked_for_by_name_country_and_owner()
    {
        file.Add(Sample.Reading());
        file.Close();
        using var store = ReadingStore.OpenOrCreate(file.Address, [Wire]);
        store.Append(store.BeginRun("test"), [Sample.Reading(Sample.Article("b", outlet: "wire agency")), Sample.Reading(Sample.Article("c", outlet: "Elsewhere"))]);
        var outlets = await store.Articles.OutletsAsync();
        Assert.Equal(
            [("Elsewhere", null, OutletOwnership.Unknown, null), ("Wire", "JPN", OutletOwnership.State, "ja"), ("wire agency", "JPN", OutletOwnership.State, "ja")],
            outlets.Select(o => (o.Name, o.Country, o.Ownership, o.Language)));
        Assert.Equal(2, await CountAsync(store, "outlet", "wire"));
        Assert.Equal(1, await CountAsync(store, "outlet", "wire agency"));
        Assert.Equal(2, await CountAsync(store, "outlet", "jpn"));
        Assert.Equal(2, await CountAsync(store, "ownership", "state,party"));
        Assert.Equal(0, await CountAsync(store, "ownership", "private"));
        Assert.Equal(6, (await store.Events.ListAsync(EventFilter.Parse([new("ownership", "state")]))).Items.Length);
        Assert.Throws<QuestionException>(() => EventFilter.Parse([new("ownership", "royal")]));
    }

    private static async Task<int> CountAsync(ReadingStore store, string field, string value) =>
        (await store.Articles.ListAsync(ArticleFilter.Parse([new(field, value)]))).Items.Length;
}
