namespace Entente.Coding.Lexicons;

/// <summary>A table of <c>data/lexicon</c> as its lines: plain text, one entry a line, <c>#</c> begins a comment line.</summary>
internal sealed class LexiconFile
{
    private readonly string _name;

    private LexiconFile(string name, List<LexiconLine> lines) => (_name, Lines) = (name, lines);

    /// <summary>The lines that say something, trimmed, in file order.</summary>
    public IReadOnlyList<LexiconLine> Lines { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="folder">The folder laid out like <c>data/lexicon</c>.</param>
    /// <param name="name">The file's name within it.</param>
    /// <exception cref="FileNotFoundException">There is no such table.</exception>
    public static LexiconFile Open(string folder, string name) => Read(name, File.ReadLines(Path.Combine(folder, name)));

    /// <summary>Takes lines that are already in memory.</summary>
    /// <param name="name">How errors call the table.</param>
    /// <param name="lines">All lines, comments and empty ones included, so that numbers are right.</param>
    public static LexiconFile Read(string name, IEnumerable<string> lines)
    {
        var entries = new List<LexiconLine>();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string text = line.Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                entries.Add(new(number, text));
            }
        }

        return new(name, entries);
    }

    /// <summary>The error for a line that cannot be used.</summary>
    /// <param name="line">That line.</param>
    /// <param name="problem">What is wrong and what would be right.</param>
    public InvalidDataException Error(LexiconLine line, string problem) =>
        new($"data/lexicon/{_name}:{line.Number}: {problem}");
}

/// <summary>A line of a table.</summary>
/// <param name="Number">Line number from 1, as an editor shows it.</param>
/// <param name="Text">The line without surrounding white space; never empty.</param>
internal readonly record struct LexiconLine(int Number, string Text)
{
    /// <summary>The first <paramref name="count"/> - 1 words and the rest; fewer when the line is shorter.</summary>
    public string[] Fields(int count) => Text.Split((char[]?)null, count, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
