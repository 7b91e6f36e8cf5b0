namespace Entente.Coding.Acts;

/// <summary>Tells the two sides within one state: those who rule it, and those who speak up against them.</summary>
internal static class Opponents
{
    /// <summary>Whether the one stands for a people, an opposition, a party, a union or a church, and the other is a person in its own state or its government.</summary>
    public static bool Are(ActorMention speaker, ActorMention ruler) =>
        speaker.Actor is { Country: { } country, Roles: [.., "CVL" or "OPP" or "PTY" or "LAB" or "EDU" or "REL"] }
        && ruler.Actor.Country == country && ruler.Actor.Id != speaker.Actor.Id && (ruler.Actor.Kind == ActorKind.Person || ruler.Actor.Roles is [.., "GOV"]);
}
