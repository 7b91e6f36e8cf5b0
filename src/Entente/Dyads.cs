namespace Entente;

/// <summary>
/// Events as CAMEO data sets list them: one for each actor and recipient. A projection of what was read; the dyads of an event share its <see cref="Event.Id"/>,
/// and with it what others are <see cref="Event.About"/>.
/// </summary>
public static class Dyads
{
    /// <summary>The dyads of an event, in the order of its actors and then of its recipients.</summary>
    /// <param name="found">
    /// The event. Several actors without a recipient act on each other, so each pair of them is there both ways, as in the store's count of pairs;
    /// a side with nobody on it stays empty.
    /// </param>
    /// <returns>At least one event; a sentence's bounded number of parties bounds them.</returns>
    public static IEnumerable<Event> Of(Event found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found is { Actors.Length: <= 1, Recipients.Length: <= 1 })
        {
            return [found];
        }

        if (found.Actors.IsEmpty)
        {
            return found.Recipients.Select(r => found with { Recipients = [r] });
        }

        return found.Recipients.IsEmpty
            ? found.Actors.SelectMany((a, i) => found.Actors.Where((_, j) => j != i).Select(r => found with { Actors = [a], Recipients = [r] }))
            : found.Actors.SelectMany(a => found.Recipients.Select(r => found with { Actors = [a], Recipients = [r] }));
    }

    /// <summary>The reading with its events told as dyads; all else as it is.</summary>
    public static Reading Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading with { Events = [.. reading.Events.SelectMany(Of)] };
    }
}
