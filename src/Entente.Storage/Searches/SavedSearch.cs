namespace Entente.Storage.Searches;

/// <summary>A question that someone keeps.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Name">What people call it; two may have the same.</param>
/// <param name="Query">The question as a page's address writes it, without the question mark; no two searches have the same.</param>
public sealed record SavedSearch(long Id, string Name, string Query);
