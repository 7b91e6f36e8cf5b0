using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Storage.Questions;

/// <summary>An event reduced to what counting needs: parties by their state or organisation, no text.</summary>
/// <param name="Id">Number in the store.</param>
/// <param name="Day">First day, else the day of the report.</param>
/// <param name="LastDay">Last day; never before <paramref name="Day"/>.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Contexts">PLOVER contexts; may be empty.</param>
/// <param name="Status">How it stands to the world.</param>
/// <param name="Score">PLOVER score, -10 to 10.</param>
/// <param name="ArticleId">Number of its article.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Actors">Codes of the acting states and organisations, each once; all parties of a mutual act.</param>
/// <param name="Recipients">Codes of those acted upon, each once; empty for a mutual act.</param>
public sealed record CodedAct(
    long Id, DateOnly Day, DateOnly LastDay, EventType Type, string? Mode, ImmutableArray<string> Contexts, EventStatus Status, double Score,
    long ArticleId, string? Outlet, ImmutableArray<string> Actors, ImmutableArray<string> Recipients)
{
    /// <summary>The ordered pairs of different parties that the act joins: actor and recipient, or each way for a mutual act.</summary>
    public IEnumerable<(string Actor, string Recipient)> Pairs()
    {
        bool mutual = Recipients.IsEmpty;
        foreach (string actor in Actors)
        {
            foreach (string other in mutual ? Actors : Recipients)
            {
                if (!actor.Equals(other, StringComparison.Ordinal))
                {
                    yield return (actor, other);
                }
            }
        }
    }
}
