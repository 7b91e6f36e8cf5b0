namespace Entente.Cli;

/// <summary>A request that cannot be carried out as it was made; its message is shown to the user as it is.</summary>
/// <param name="message">What is wrong, and what would be right.</param>
internal sealed class UsageException(string message) : Exception(message);
