namespace Entente.Coding.Lexicons;

/// <summary>One line of a knowledge file without its comment, which knows where it stands so that an error can say so.</summary>
/// <param name="File">Path as given to the reader.</param>
/// <param name="Number">Line number, from 1.</param>
/// <param name="Text">The line's words; never blank.</param>
internal readonly record struct SourceLine(string File, int Number, string Text)
{
    /// <summary>The lines of a file that hold more than white space and a <c>#</c> comment.</summary>
    public static IEnumerable<SourceLine> Read(string path)
    {
        int number = 0;
        foreach (string line in System.IO.File.ReadLines(path))
        {
            number++;
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string text = (comment < 0 ? line : line[..comment]).TrimEnd();
            if (text.AsSpan().Trim().Length > 0)
            {
                yield return new(path, number, text);
            }
        }
    }

    /// <summary>An error at a place of this line.</summary>
    /// <param name="part">The piece of the line that is wrong; the column is where it begins.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public InvalidDataException Error(string part, string message)
    {
        int column = Math.Max(0, Text.IndexOf(part, StringComparison.Ordinal)) + 1;
        return new($"{File}:{Number}:{column}: {message}");
    }

    /// <summary>An error about a word that is not one of those allowed; names the nearest allowed one.</summary>
    public InvalidDataException Unknown(string what, string word, IEnumerable<string> allowed) =>
        Error(word, $"unknown {what} '{word}'; the nearest known one is '{Spelling.Nearest(word, allowed)}'.");
}
