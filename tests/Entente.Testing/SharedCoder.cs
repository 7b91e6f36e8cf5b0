using Entente.Coding;

namespace Entente.Testing;

/// <summary>The shipped coder, loaded once for all tests of a process.</summary>
public static class SharedCoder
{
    private static readonly Lazy<Coder> Loaded = new(() => Coder.Open(Shared.Repository));

    /// <summary>The coder over the repository's data and models.</summary>
    public static Coder Instance => Loaded.Value;
}
