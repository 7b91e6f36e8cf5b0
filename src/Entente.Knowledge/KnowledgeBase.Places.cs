namespace Entente.Knowledge;

public sealed partial class KnowledgeBase
{
    private string PlaceFile { get; init; } = "";
}
