using System.Collections.Immutable;

namespace Entente.Knowledge.Offices;

/// <summary>An office that persons hold one after the other.</summary>
/// <param name="Id">Identifier under its state or organisation, such as <c>JPN.PM</c>; <c>*.PM</c> for the office of that name in every state.</param>
/// <param name="Title">Title for a reader.</param>
/// <param name="Of">Id of the state, organisation or body it belongs to; <c>*</c> for every state.</param>
/// <param name="Roles">PLOVER sector codes of its holder.</param>
public sealed record KnownOffice(string Id, string Title, string Of, ImmutableArray<string> Roles)
{
    /// <summary>Whether the record stands for the like-named office of every state.</summary>
    public bool IsEveryStates => Of == "*";
}
