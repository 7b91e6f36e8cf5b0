namespace Entente.Coding;

/// <summary>Finds the folder that holds <c>data</c> and <c>models</c>.</summary>
public static class CoderHome
{
    /// <summary>The folder named by <c>ENTENTE_HOME</c>, else the nearest one at or above the program that holds <c>data/lexicon</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("ENTENTE_HOME") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "lexicon")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder at or above {AppContext.BaseDirectory} holds data/lexicon; set ENTENTE_HOME to the folder that does.");
    }
}
