using System.Runtime.CompilerServices;

namespace Entente.EndToEnd.Tests;

/// <summary>Sees to it that every program started here uses the data of this tree, whatever home the tests were started with.</summary>
internal static class OwnHome
{
    [ModuleInitializer]
    internal static void Take() => Environment.SetEnvironmentVariable("ENTENTE_HOME", null);
}
