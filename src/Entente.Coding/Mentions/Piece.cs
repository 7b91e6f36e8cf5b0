using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>A form of the knowledge base met in a sentence, not yet resolved.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Names">What it can stand for.</param>
internal sealed record Piece(TextSpan Span, int First, int End, KnownName[] Names)
{
    /// <summary>Whether it only looks like an actor.</summary>
    public bool IsIgnored => Array.Exists(Names, n => n.Use == NameUse.Ignored);

    /// <summary>Whether it may name a state, by name, adjective, capital or seat.</summary>
    public bool IsState => Array.Exists(Names, n => n.Actor is { Kind: ActorKind.State } && n.Use != NameUse.FamilyName);

    /// <summary>Whether it may be an adjective of a state.</summary>
    public bool IsAdjective => Array.Exists(Names, n => n.Use == NameUse.Adjective);

    /// <summary>Whether it is a state's capital and no state's name.</summary>
    public bool IsCapital => Array.Exists(Names, n => n.Use == NameUse.Capital) && !Array.Exists(Names, n => n.Use is NameUse.Name or NameUse.Adjective);

    /// <summary>Whether it may be a person's whole name.</summary>
    public bool IsPerson => Array.Exists(Names, n => n is { Use: NameUse.Name, Actor.Kind: ActorKind.Person });

    /// <summary>Whether it may be a family name.</summary>
    public bool IsFamilyName => Array.Exists(Names, n => n.Use == NameUse.FamilyName);

    /// <summary>Whether it may name an actor that is neither state nor person nor a body of every state.</summary>
    public bool IsOther => Array.Exists(Names, n => n.Actor is { IsEveryStates: false, Kind: not ActorKind.State and not ActorKind.Person });

    /// <summary>Whether it is a title of an office.</summary>
    public bool IsTitle => Array.Exists(Names, n => n.Use == NameUse.Title);

    /// <summary>Whether it is a word for people in a role.</summary>
    public bool IsRoleWord => Array.Exists(Names, n => n.Use == NameUse.RoleWord);

    /// <summary>Whether it is the name of a body that every state has.</summary>
    public bool IsEveryBody => Array.Exists(Names, n => n.Actor is { IsEveryStates: true });

    /// <summary>Whether it can be the head of a phrase whose owner stands beside it: a title, a role word, a body.</summary>
    public bool IsHead => IsTitle || IsRoleWord || IsEveryBody;

    /// <summary>Whether the words are met in the plural of a title or role word.</summary>
    public bool IsPlural => Array.Exists(Names, n => n.Use is NameUse.Title or NameUse.RoleWord && (n.Marks & NameMarks.Derived) != 0);

    /// <summary>The record for every state that it names; null for none.</summary>
    public KnownActor? EveryBody => Array.Find(Names, n => n.Actor is { IsEveryStates: true })?.Actor;

    /// <summary>The role word; null for none.</summary>
    public KnownAgent? Agent => Array.Find(Names, n => n.Agent is not null)?.Agent;
}
