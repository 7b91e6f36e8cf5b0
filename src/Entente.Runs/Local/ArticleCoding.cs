using Entente.Coding;
using Entente.Intake;

namespace Entente.Runs.Local;

/// <summary>Codes one piece of input so that a single article can never end a run.</summary>
public static class ArticleCoding
{
    /// <summary>Reads the article of <paramref name="input"/>, or says why there is no reading.</summary>
    /// <returns>A reading or a problem; never both.</returns>
    public static (Reading? Reading, BadInput? Problem) Read(Coder coder, IntakeResult input, long line = 0)
    {
        if (input.Article is not { } article)
        {
            return (null, input.Problem);
        }

        try
        {
            return (coder.Read(article), null);
        }
        catch (InvalidDataException e)
        {
            // A given parse that does not fit the article: the message says which line.
            return (null, new(input.Where, e.Message, article.Id, line));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of the coder on one text must not lose the other ten thousand; it is reported as loudly as a bad line.
            string at = e.StackTrace?.Split('\n')[0].Trim() ?? "";
            return (null, new(input.Where, $"the coder failed on this article ({e.GetType().Name}: {e.Message} {at}); please report it", article.Id, line));
        }
    }
}
