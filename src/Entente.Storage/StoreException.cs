namespace Entente.Storage;

/// <summary>The store cannot be opened or written: locked, read-only, full, damaged, or made by a newer version. Nothing already stored is lost.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes one from a message that a user can act on.</summary>
    /// <param name="message">What is wrong with which file, and what to do.</param>
    /// <param name="inner">What the engine reported; null for none.</param>
    public StoreException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
