using Entente.Coding;
using Entente.Knowledge.Tables;
using Microsoft.Extensions.Logging;

namespace Entente.Server.Adding;

/// <summary>The coder that pages and API share, opened when the first of them needs it. One that cannot be opened is tried again the next time, so that a mended file needs no new start. Thread-safe.</summary>
internal sealed class CoderOnDemand(ServerOptions options, ILogger<CoderOnDemand> log)
{
    private readonly Lock _opening = new();
    private volatile Coder? _coder;

    /// <summary>Whether there is one to open: a server without only shows.</summary>
    public bool IsGiven => options.Coder is not null;

    /// <summary>The coder.</summary>
    /// <exception cref="CoderException">A file that it needs is missing or faulty.</exception>
    public Coder Get()
    {
        lock (_opening)
        {
            try
            {
                return _coder ??= options.Coder!();
            }
            catch (Exception e) when (e is InvalidDataException or InvalidKnowledgeException or IOException or UnauthorizedAccessException)
            {
                var told = new CoderException(e);
                log.LogWarning("{Fault}", told.Message);
                throw told;
            }
        }
    }
}

/// <summary>Texts cannot be read for the moment; what is stored can be asked.</summary>
/// <param name="fault">What is wrong with the coder's files.</param>
internal sealed class CoderException(Exception fault) : Exception(Told(fault), fault)
{
    // An answer is for whoever sent a text; all faults are listed by the commands that check the files.
    private const int MostShown = 3;

    private static string Told(Exception fault)
    {
        string[] faults = fault is InvalidKnowledgeException knowledge ? [.. knowledge.Problems.Select(p => p.ToString())] : [fault.Message];
        string more = faults.Length > MostShown ? $"; and {faults.Length - MostShown} more" : "";
        return $"texts cannot be read until this is mended: {string.Join("; ", faults.Take(MostShown))}{more}";
    }
}
