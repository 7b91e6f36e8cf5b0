namespace Entente.Storage.Filters;

/// <summary>What to do with articles that are near-duplicates of others: wire copies, reprints, texts cut or slightly changed.</summary>
public enum CopyRule
{
    /// <summary>Only the first article of a text counts.</summary>
    Once = 0,
    /// <summary>Every article counts.</summary>
    All = 1,
}
