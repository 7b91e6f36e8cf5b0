using Entente.Storage;

namespace Entente.Analysis.Outlets;

/// <summary>A publisher as answers name it.</summary>
/// <param name="Name">Its name, such as <c>KCNA</c>.</param>
/// <param name="Country">Alpha-3 code of the country it publishes from; null for international ones and when not known.</param>
/// <param name="Ownership">In whose hands it is.</param>
public sealed record OutletEntry(string Name, string? Country = null, OutletOwnership Ownership = OutletOwnership.Unknown)
{
    /// <summary>Whether a state or a party directs it, so that its reports speak for that side.</summary>
    public bool IsDirected => Ownership is OutletOwnership.State or OutletOwnership.Party;

    /// <summary>What is known of the outlets of a store, by name.</summary>
    internal static async Task<Func<string, OutletEntry>> LookupAsync(ReadingStore store, CancellationToken cancellation)
    {
        var known = (await store.Articles.OutletsAsync(cancellation).ConfigureAwait(false)).ToDictionary(o => o.Name, o => new OutletEntry(o.Name, o.Country, o.Ownership), StringComparer.Ordinal);
        return name => known.GetValueOrDefault(name) ?? new(name);
    }
}
