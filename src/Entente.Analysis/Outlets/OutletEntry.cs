namespace Entente.Analysis.Outlets;

/// <summary>A publisher.</summary>
/// <param name="Name">Its name, such as <c>KCNA</c>.</param>
/// <param name="Country">Alpha-3 code of the country it publishes from; null when not known or when it is of none.</param>
/// <param name="Ownership">Who owns it: <c>state</c>, <c>party</c>, <c>private</c>, <c>public</c>, <c>intergovernmental</c>; null when not known.</param>
public sealed record OutletEntry(string Name, string? Country = null, string? Ownership = null);
