namespace Entente.Intake.Files;

/// <summary>A file that is to be read, or one that a folder holds and that is better not opened.</summary>
/// <param name="Path">The file as it was named, or under the folder that was.</param>
/// <param name="Problem">Why it is not opened; null when it is.</param>
public sealed record ListedFile(string Path, string? Problem = null);
